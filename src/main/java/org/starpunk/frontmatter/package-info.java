/**
 * Owns what stands above the text of a post in a file: front matter as YAML, TOML or JSON, and which fields of it a note
 * has. What becomes of them is the matter of whoever writes or reads such files.
 */
package org.starpunk.frontmatter;

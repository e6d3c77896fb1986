/**
 * Owns the screens where the owner writes a note and revises it. What a note is and may become, and how one is read from
 * what a client sends, is decided elsewhere.
 */
package org.starpunk.editor;

/**
 * Owns how the site looks: its themes, the colours that an owner's accent becomes on each of them, and the one style
 * sheet that a browser gets. Which of them a site has is the site's business.
 */
package org.starpunk.theme;

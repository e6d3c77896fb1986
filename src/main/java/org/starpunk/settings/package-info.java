/**
 * Owns the screens where the owner says what the site is, who writes it, and what becomes of new notes; each section is
 * saved by itself. It asks others, when told to, whether the address of the site and the profiles lead back here.
 */
package org.starpunk.settings;

/** What the owner does with a real browser; {@code pages} has one object for each screen. */
package org.starpunk.browser;

/**
 * Owns the pictures that the server draws itself: the icon of the site, and the card that other sites show for a note
 * without a photo. A server that has no fonts draws no letters, and then there is no card.
 */
package org.starpunk.drawing;

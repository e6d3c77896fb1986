/**
 * Owns what all screens of the owner have in common: who gets in and with what form, what is said to the browser besides
 * values, and how moments and texts are shown and typed. Which screens there are, is the business of other rooms.
 */
package org.starpunk.view;

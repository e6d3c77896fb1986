/**
 * Owns how {@code java -jar starpunk.jar} begins: what must be right before Payara Micro starts, and where it unpacks
 * itself. It is in the jar beside Payara Micro's own launcher, not in the WAR.
 */
package org.starpunk.launcher;

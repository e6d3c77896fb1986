/**
 * Owns how the database is reached: which vendor it is, how a connection is opened, what EclipseLink must know to
 * speak to it, whose turn it is to write, and the number of what visitors can see.
 */
package org.starpunk.database;

/**
 * Owns how the database is reached: which vendor it is, how a connection is opened, and what EclipseLink must know to
 * speak to it. It owns no table.
 */
package org.starpunk.database;

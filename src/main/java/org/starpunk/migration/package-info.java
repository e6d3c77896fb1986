/**
 * Owns the database schema: which migrations there are, which are applied, and how any number of nodes that start at
 * once apply each of them exactly once. Plain JDBC, no JPA: it must work when no entity does. docs/migrations.md tells
 * the whole story.
 */
package org.starpunk.migration;

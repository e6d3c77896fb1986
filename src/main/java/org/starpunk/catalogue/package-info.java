/**
 * Owns the screens that list the owner's notes: all of them, found, narrowed and changed many at once, and those in the
 * bin. What happens to the chosen ones belongs to {@code batch}, and how they are written to {@code editor}.
 */
package org.starpunk.catalogue;

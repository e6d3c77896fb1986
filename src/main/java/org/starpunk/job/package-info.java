/** Owns when work is done that no request asks for. */
package org.starpunk.job;

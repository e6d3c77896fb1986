/** What tests stand on: real servers, real databases and a client that fills in real forms. */
package org.starpunk.testing;

/**
 * Owns the forms of what the operator's logs are told: each request in one line, and each message as a line of JSON.
 * What is said is the business of whoever says it. Nothing here writes a query, a cookie or a header that proves who
 * somebody is.
 */
package org.starpunk.log;

package org.starpunk.listener;

import org.starpunk.http.HeaderFields;

/**
 * A whole answer.
 *
 * @param fields all but its length, the date, and those of the connection
 * @param length of the body, which an answer to HEAD has, too; negative where it has none
 * @param body shared with others: nobody changes it
 */
public record ReadyAnswer(int status, HeaderFields fields, int length, byte[] body) {}

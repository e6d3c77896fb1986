package org.starpunk.view;

/** A point in time, for machines and for people. */
public record Moment(String iso, String readable) {}

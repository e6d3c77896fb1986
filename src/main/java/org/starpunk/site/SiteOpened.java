package org.starpunk.site;

/** Fired once, when the server answers requests: what a person is told to open can be opened from now on. */
public record SiteOpened() {}

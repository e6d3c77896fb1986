package org.starpunk.theme;

/** Whether a reader wants dark letters on a light ground, or light ones on a dark ground. */
public enum Scheme {
    LIGHT,
    DARK
}

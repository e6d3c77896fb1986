package org.starpunk.metrics;

import java.util.Collection;

/** What JAX-RS and the server answer, each as a template such as {@code /notes/{slug}}. */
public interface RouteTemplates {

    Collection<String> list();
}

package org.starpunk.metrics;

import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.TreeSet;

/** The views of Faces, by the files that the application has. */
final class Views {

    private static final String VIEW = ".xhtml";

    private Views() {}

    /** Their addresses. */
    static Set<String> list(ServletContext context) {
        Set<String> views = new TreeSet<>();
        add("/admin/", context, views);
        return views;
    }

    private static void add(String directory, ServletContext context, Set<String> views) {
        for (String file : context.getResourcePaths(directory)) {
            if (file.endsWith("/")) {
                add(file, context, views);
            } else if (file.endsWith(VIEW)) {
                views.add(file.substring(0, file.length() - VIEW.length()));
            }
        }
    }
}

package org.starpunk;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which package may import which, as a picture: an arrow that a longer way implies is left out. */
record ImportGraph(Map<String, Set<String>> imports) {

    static ImportGraph of(Map<String, Set<String>> imports) {
        return new ImportGraph(imports);
    }

    /** A block of Markdown, a line for each package that imports any. */
    String mermaid() {
        return imports.keySet().stream()
                .filter(from -> !imports.get(from).isEmpty())
                .map(from -> "    " + from + " --> " + String.join(" & ", arrows(from)))
                .collect(Collectors.joining("\n", "```mermaid\ngraph TD\n", "\n```\n"));
    }

    private Set<String> arrows(String from) {
        Set<String> arrows = new TreeSet<>(imports.get(from));
        imports.get(from).forEach(to -> arrows.removeAll(beyond(to)));
        return arrows;
    }

    /** All that a package reaches. */
    private Set<String> beyond(String from) {
        Set<String> reached = new TreeSet<>(imports.get(from));
        imports.get(from).forEach(to -> reached.addAll(beyond(to)));
        return reached;
    }
}

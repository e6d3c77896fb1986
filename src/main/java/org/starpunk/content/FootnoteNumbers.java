package org.starpunk.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * The numbers of a document's footnotes: those of its text in their order, then those that other footnotes refer to, then
 * those that nothing refers to.
 */
final class FootnoteNumbers {

    /** Of places that are links: a page with more would be larger than what is written on it by far. */
    private static final int MAX_LINKS = 1000;

    private final Map<Footnotes.Definition, Integer> numbers = new LinkedHashMap<>();
    private final Map<Footnotes.Reference, Integer> uses = new HashMap<>();
    private final Map<Footnotes.Definition, Integer> used = new HashMap<>();
    private final Queue<Footnotes.Definition> uncounted = new ArrayDeque<>();

    static FootnoteNumbers of(Node document) {
        FootnoteNumbers numbers = new FootnoteNumbers();
        Finding text = new Finding();
        document.accept(text);
        text.references.forEach(numbers::count);
        numbers.countWithin();
        for (Footnotes.Definition rest : text.definitions) {
            numbers.number(rest);
            numbers.countWithin();
        }
        return numbers;
    }

    Set<Footnotes.Definition> inOrder() {
        return numbers.keySet();
    }

    int of(Footnotes.Definition definition) {
        return numbers.get(definition);
    }

    /** 1 for the first place that refers to its footnote; empty for a place that is a number and no link. */
    Optional<Integer> of(Footnotes.Reference reference) {
        return Optional.ofNullable(uses.get(reference));
    }

    int uses(Footnotes.Definition definition) {
        return used.getOrDefault(definition, 0);
    }

    private void count(Footnotes.Reference reference) {
        number(reference.definition());
        if (uses.size() < MAX_LINKS) {
            uses.put(reference, used.merge(reference.definition(), 1, Integer::sum));
        }
    }

    private void number(Footnotes.Definition definition) {
        if (numbers.putIfAbsent(definition, numbers.size() + 1) == null) {
            uncounted.add(definition);
        }
    }

    private void countWithin() {
        for (Footnotes.Definition next = uncounted.poll(); next != null; next = uncounted.poll()) {
            Finding words = new Finding();
            words.visitChildren(next);
            words.references.forEach(this::count);
            words.definitions.forEach(this::number);
        }
    }

    /** Looks for places that refer to footnotes, but not within footnotes. */
    private static final class Finding extends AbstractVisitor {

        private final List<Footnotes.Reference> references = new ArrayList<>();
        private final List<Footnotes.Definition> definitions = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Footnotes.Reference reference) {
                references.add(reference);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof Footnotes.Definition definition) {
                definitions.add(definition);
            } else {
                visitChildren(block);
            }
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
        }
    }
}

package org.starpunk.content;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;

/**
 * Where the links of a Markdown source lead that only name their address, which may stand anywhere, often at the end, and
 * which footnotes there are.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#link-reference-definitions">link reference definitions</a>
 */
final class LinkDefinitions {

    private static final Pattern LABEL = Pattern.compile("\\[([^\\[\\]]+)]");

    private LinkDefinitions() {}

    /** Those that a part of a source needs, to stand in front of it; as many as have room. */
    static String neededBy(String part, String source, int maxLength) {
        if (part.indexOf('[') < 0) {
            return "";
        }
        InlineParserContext found = read(source);
        List<String> needed = LABEL.matcher(part)
                .results()
                .map(label -> label.group(1))
                .distinct()
                .flatMap(label -> needed(label, part, source, found).stream())
                .toList();
        StringBuilder definitions = new StringBuilder();
        for (String definition : needed) {
            if (definitions.length() + definition.length() < maxLength) {
                definitions.append(definition).append('\n');
            }
        }
        return definitions.isEmpty() ? "" : definitions.append('\n').toString();
    }

    /** Of a footnote that the part does not have, its number is enough: its words are on the note's own page. */
    private static Optional<String> needed(String label, String part, String source, InlineParserContext found) {
        if (label.startsWith("^") && found.getDefinition(Footnotes.Definition.class, label.substring(1)) != null) {
            return Optional.of("[" + label + "]:").filter(footnote -> !part.contains(footnote));
        }
        return Optional.ofNullable(found.getDefinition(LinkReferenceDefinition.class, label))
                .map(definition -> text(definition, source));
    }

    /** Reads the blocks of a source, and nothing within them. */
    private static InlineParserContext read(String source) {
        AtomicReference<InlineParserContext> found = new AtomicReference<>();
        Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .customBlockParserFactory(new FootnoteParser.Factory())
                .inlineParserFactory(context -> {
                    // The last one knows all definitions.
                    found.set(context);
                    return (lines, block) -> {};
                })
                .build()
                .parse(source);
        return found.get();
    }

    private static String text(LinkReferenceDefinition definition, String source) {
        return definition.getSourceSpans().stream()
                .map(line -> source.substring(line.getInputIndex(), line.getInputIndex() + line.getLength()))
                .collect(Collectors.joining("\n"));
    }
}

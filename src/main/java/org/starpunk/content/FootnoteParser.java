package org.starpunk.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads the words of a footnote: what is indented below them belongs to them. */
final class FootnoteParser extends AbstractBlockParser {

    private static final int INDENT = 4;

    private static final Pattern BEGINNING = Pattern.compile("\\[\\^([^\\s\\[\\]]{1,100})]:[ \\t]*");

    private final Footnotes.Definition definition;

    private FootnoteParser(String label) {
        this.definition = new Footnotes.Definition(label);
    }

    @Override
    public Block getBlock() {
        return definition;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block block) {
        return true;
    }

    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        DefinitionMap<Footnotes.Definition> one = new DefinitionMap<>(Footnotes.Definition.class);
        one.putIfAbsent(definition.label(), definition);
        return List.of(one);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.getIndent() >= INDENT) {
            return BlockContinue.atColumn(state.getColumn() + INDENT);
        }
        return state.isBlank() ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    static final class Factory extends AbstractBlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser parent) {
            if (state.getIndent() >= INDENT) {
                return BlockStart.none();
            }
            CharSequence line = state.getLine().getContent();
            Matcher beginning = BEGINNING.matcher(line).region(state.getNextNonSpaceIndex(), line.length());
            return beginning.lookingAt()
                    ? BlockStart.of(new FootnoteParser(beginning.group(1))).atIndex(beginning.end())
                    : BlockStart.none();
        }
    }
}

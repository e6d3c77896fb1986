package org.starpunk.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.starpunk.indieauth.Scope;
import org.starpunk.note.PostType;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.SiteUrl;

/** The view that says what can be typed, pressed and chosen. */
@Named
@RequestScoped
public class HelpBacking {

    /** Something that is typed or chosen, and what it does. */
    public record Row(String sign, String meaning) {

        static Row of(Sentence sign, Sentence meaning) {
            return new Row(sign.toString(), meaning.toString());
        }
    }

    @Inject
    private SiteUrl site;

    /** What a bookmark of a browser has as its address, to begin a post about the page that is read. */
    public List<Row> getBookmarks() {
        return List.of(
                bookmark(Sentence.of("help.label.replyBookmark"), PostType.REPLY),
                bookmark(Sentence.of("help.label.likeBookmark"), PostType.LIKE),
                bookmark(Sentence.of("help.label.bookmarkBookmark"), PostType.BOOKMARK));
    }

    private Row bookmark(Sentence label, PostType kind) {
        return new Row(
                label.toString(),
                "javascript:location='%s?kind=%s&url='+encodeURIComponent(location)"
                        .formatted(site.resolve("/admin/notes/new"), kind.name().toLowerCase(Locale.ROOT)));
    }

    public List<Row> getMarkdown() {
        return List.of(
                Row.of(Sentence.of("help.label.emphasisSign"), Sentence.of("help.label.emphasis")),
                Row.of(Sentence.of("help.label.strongSign"), Sentence.of("help.label.strong")),
                Row.of(Sentence.of("help.label.linkSign"), Sentence.of("help.label.link")),
                Row.of(Sentence.of("help.label.headingSign"), Sentence.of("help.label.heading")),
                Row.of(Sentence.of("help.label.listSign"), Sentence.of("help.label.list")),
                Row.of(Sentence.of("help.label.numbersSign"), Sentence.of("help.label.numbers")),
                Row.of(Sentence.of("help.label.taskSign"), Sentence.of("help.label.task")),
                Row.of(Sentence.of("help.label.quoteSign"), Sentence.of("help.label.quote")),
                Row.of(Sentence.of("help.label.codeSign"), Sentence.of("help.label.code")),
                Row.of(Sentence.of("help.label.footnoteSign"), Sentence.of("help.label.footnote")),
                Row.of(Sentence.of("help.label.lineSign"), Sentence.of("help.label.line")));
    }

    public List<Row> getKeys() {
        return List.of(
                Row.of(Sentence.of("help.label.helpKey"), Sentence.of("help.label.help")),
                Row.of(Sentence.of("help.label.tabKey"), Sentence.of("help.label.tab")),
                Row.of(Sentence.of("help.label.saveKey"), Sentence.of("help.label.save")),
                Row.of(Sentence.of("help.label.boldKey"), Sentence.of("help.label.bold")),
                Row.of(Sentence.of("help.label.italicKey"), Sentence.of("help.label.italic")),
                Row.of(Sentence.of("help.label.linkKey"), Sentence.of("help.label.makeLink")),
                Row.of(Sentence.of("help.label.toolbarKeys"), Sentence.of("help.label.toolbar")),
                Row.of(Sentence.of("help.label.suggestionKeys"), Sentence.of("help.label.suggestion")),
                Row.of(Sentence.of("help.label.nextKey"), Sentence.of("help.label.next")),
                Row.of(Sentence.of("help.label.previousKey"), Sentence.of("help.label.previous")),
                Row.of(Sentence.of("help.label.tickKey"), Sentence.of("help.label.tick")),
                Row.of(Sentence.of("help.label.shiftClick"), Sentence.of("help.label.tickMany")));
    }

    public List<Row> getScopes() {
        return Stream.of(Scope.values())
                .map(scope -> new Row(scope.toString(), scope.meaning().toString()))
                .toList();
    }

    public List<Row> getVisibilities() {
        return List.of(
                Row.of(Sentence.of("catalogue.label.state.public"), Sentence.of("help.public")),
                Row.of(Sentence.of("catalogue.label.state.unlisted"), Sentence.of("help.unlisted")),
                Row.of(Sentence.of("catalogue.label.state.private"), Sentence.of("help.private")),
                Row.of(Sentence.of("catalogue.label.state.draft"), Sentence.of("help.draft")),
                Row.of(Sentence.of("catalogue.label.state.scheduled"), Sentence.of("help.scheduled")));
    }
}

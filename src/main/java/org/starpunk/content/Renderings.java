package org.starpunk.content;

/** What one reading of a content gives: all of it, and its beginning for lists, which of a short one is the same. */
record Renderings(RenderedContent whole, RenderedContent beginning) {

    static Renderings of(RenderedContent both) {
        return new Renderings(both, both);
    }

    int characters() {
        return characters(whole) + (beginning == whole ? 0 : characters(beginning));
    }

    private static int characters(RenderedContent content) {
        return content.html().length() + content.text().length();
    }
}

package org.starpunk.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a text from its beginning to its end, once. */
final class WordReader {

    /** More letters tell no word from another. */
    private static final int LONGEST = 64;

    private static final int MOST_PARTS_OF_A_LETTER = 2;

    /** Of so many, any that are neighbours are a word, too: {@code O'Neill} of {@code O'Neill's}. */
    private static final int MOST_PARTS = 5;

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final List<Word> joined = new ArrayList<>();

    private final StringBuilder token = new StringBuilder();
    private int tokenStart;
    private int tokenEnd;

    /** How many of the last words are joined so far. */
    private int parts;

    private boolean joining;

    /** The character of a run that waits for its neighbour; empty outside of one. */
    private String waiting = "";

    private int waitingStart;
    private int waitingEnd;

    WordReader(String text) {
        this.text = text;
    }

    FoldedText read() {
        int end;
        for (int at = 0; at < text.length(); at = end) {
            int code = text.codePointAt(at);
            int codeEnd = at + Character.charCount(code);
            end = letterEnd(codeEnd, code);
            if (code < 0x80) {
                take(Character.toLowerCase(code), at, end);
            } else {
                takeAll(end == codeEnd ? Folding.fold(code) : Folding.fold(text.substring(at, end)), at, end);
            }
        }
        endChain();
        endRun();
        return new FoldedText(words, joined);
    }

    private void takeAll(String folded, int start, int end) {
        if (folded.isEmpty()) {
            extend(start, end);
        }
        int code;
        for (int at = 0; at < folded.length(); at += Character.charCount(code)) {
            code = folded.codePointAt(at);
            take(code, start, end);
        }
    }

    /** An accent is no letter, but where its letter stands, it stands, too. */
    private void extend(int start, int end) {
        if (!token.isEmpty() && tokenEnd == start) {
            tokenEnd = end;
        } else if (!waiting.isEmpty() && waitingEnd == start) {
            waitingEnd = end;
        }
    }

    /** Behind what belongs to a letter of Japanese or Korean, but is written apart from it. */
    private int letterEnd(int start, int letter) {
        int end = start;
        boolean korean = isKorean(letter);
        while (end < text.length() && end - start < MOST_PARTS_OF_A_LETTER) {
            char next = text.charAt(end);
            if (!(letter >= 0x3041 && isVoicing(next)) && !(korean && isKoreanEnd(next))) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isVoicing(int code) {
        return code == 0x3099 || code == 0x309A || code == 0xFF9E || code == 0xFF9F;
    }

    private static boolean isKorean(int code) {
        return code >= 0x1100 && code < 0x1160 || code >= 0xAC00 && code <= 0xD7A3;
    }

    private static boolean isKoreanEnd(int code) {
        return code >= 0x1160 && code <= 0x11FF;
    }

    private void take(int code, int start, int end) {
        switch (Sign.of(code)) {
            case LETTER -> letter(code, start, end);
            case UNSPACED -> {
                endChain();
                unspaced(Character.toString(code), start, end);
            }
            case JOINER -> join();
            case SEPARATOR -> {
                endChain();
                endRun();
            }
            case IGNORED -> {}
        }
    }

    private void letter(int code, int start, int end) {
        endRun();
        if (token.isEmpty()) {
            tokenStart = start;
        }
        joining = false;
        tokenEnd = end;
        if (token.length() < LONGEST) {
            token.appendCodePoint(code);
        }
    }

    private void join() {
        endRun();
        if (token.isEmpty()) {
            endChain();
        } else {
            endToken();
            joining = true;
        }
    }

    private void endToken() {
        words.add(new Word(token.toString(), tokenStart, tokenEnd, false));
        token.setLength(0);
        parts++;
    }

    private void endChain() {
        if (!token.isEmpty()) {
            endToken();
        }
        List<Word> chain = words.subList(words.size() - parts, words.size());
        int shortest = parts > MOST_PARTS ? parts : 2;
        for (int length = shortest; length <= parts; length++) {
            for (int from = 0; from + length <= parts; from++) {
                joined.add(join(chain.subList(from, from + length)));
            }
        }
        parts = 0;
        joining = false;
    }

    private static Word join(List<Word> chain) {
        String all = chain.stream().map(Word::token).collect(Collectors.joining());
        int end = chain.get(chain.size() - 1).end();
        return new Word(beginning(all), chain.get(0).start(), end, false);
    }

    /** Half of a character would be none that a database keeps. */
    private static String beginning(String all) {
        if (all.length() <= LONGEST) {
            return all;
        }
        return all.substring(0, Character.isHighSurrogate(all.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private void unspaced(String character, int start, int end) {
        if (!waiting.isEmpty()) {
            words.add(new Word(waiting + character, waitingStart, end, false));
        }
        waiting = character;
        waitingStart = start;
        waitingEnd = end;
    }

    private void endRun() {
        if (!waiting.isEmpty()) {
            words.add(new Word(waiting, waitingStart, waitingEnd, true));
            waiting = "";
        }
    }
}

package org.starpunk.sentence;

/** A failure that whoever caused it is told about. Its message is the sentence in
 * English, so that the log says the same. */
public abstract class SentenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Sentence sentence;

    protected SentenceException(Sentence sentence) {
        this(sentence, null);
    }

    protected SentenceException(Sentence sentence, Throwable cause) {
        super(sentence.english(), cause);
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}

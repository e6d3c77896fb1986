package org.starpunk.foreign;

import java.time.DateTimeException;
import java.util.function.Supplier;
import org.starpunk.frontmatter.FrontMatterException;
import org.starpunk.sentence.SentenceException;

/** Where a reader puts what it finds. */
public interface PostTaker {

    void take(ForeignPost post);

    /** A post that cannot be read. */
    void refuse(String file, String reason);

    /** Reads a post and takes it, or refuses it for what is wrong with it. */
    default void takeFrom(String file, Supplier<ForeignPost> source) {
        ForeignPost post;
        try {
            post = source.get();
        } catch (SentenceException e) {
            refuse(file, e.sentence().english());
            return;
        } catch (FrontMatterException | ArchiveException e) {
            refuse(file, e.getMessage());
            return;
        } catch (ClassCastException | NullPointerException | DateTimeException e) {
            refuse(file, "Something in it has another form than it should: " + e.getMessage());
            return;
        }
        take(post);
    }

    /** Something that is there, and that a note cannot be; or something of a post that is not taken with it. */
    void leave(String kind, String file);
}

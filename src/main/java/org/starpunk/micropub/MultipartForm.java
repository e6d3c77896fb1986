package org.starpunk.micropub;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.format.MediaFormat;
import org.starpunk.http.BracketName;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.media.ReceivedFile;
import org.starpunk.microformats.Property;
import org.starpunk.sentence.Sentence;

/**
 * A form with files (RFC 7578), read to its end. Its files are on the disk; unless they are kept, closing it takes them
 * away.
 *
 * @param parameters in the order of the parts; a file's is the URL that it will have
 * @param files by their order, each with the name of its part
 */
record MultipartForm(AccessToken token, FormParameters parameters, List<Map.Entry<String, ReceivedFile>> parts)
        implements AutoCloseable {

    List<ReceivedFile> files() {
        return parts.stream().map(Map.Entry::getValue).toList();
    }

    /** Refuses files that are no value of a post's property, or of another one than their part says. */
    void checkProperties() {
        for (Map.Entry<String, ReceivedFile> part : parts) {
            String property = BracketName.parse(part.getKey()).property();
            Optional<String> right = property(part.getValue().format()).map(Property::toString);
            if (!right.equals(Optional.of(property))) {
                String shown = Sentence.shown(property);
                String type = part.getValue().format().mimeType();
                throw OAuthError.invalidRequest(
                        right.map(name -> Sentence.of("micropub.fileProperty", shown, type, name))
                                .orElseGet(() -> Sentence.of("micropub.fileNotShown", shown, type)));
            }
        }
    }

    /** The property that a file is a value of; empty for a document. */
    private static Optional<Property> property(MediaFormat format) {
        return switch (format.kind()) {
            case IMAGE -> Optional.of(Property.PHOTO);
            case VIDEO -> Optional.of(Property.VIDEO);
            case AUDIO -> Optional.of(Property.AUDIO);
            case DOCUMENT -> Optional.empty();
        };
    }

    @Override
    public void close() {
        files().forEach(ReceivedFile::close);
    }
}

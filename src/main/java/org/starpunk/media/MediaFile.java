package org.starpunk.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.format.MediaFormat;

/**
 * A file that the owner uploaded. It never changes, so that everyone may keep a copy of it for ever; once deleted, its
 * bytes are gone and its address is not given again.
 */
@Entity
@Table(name = "media")
public class MediaFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String file;

    @Column(name = "mime_type")
    private String mimeType;

    private long size;

    private Integer width;

    private Integer height;

    private String sizes;

    @Column(name = "sizes_bytes")
    private String sizesBytes;

    private String alt;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected MediaFile() {}

    MediaFile(MediaName name, MediaFormat format, long size, Instant now) {
        this.file = name.toString();
        this.mimeType = format.mimeType();
        this.size = size;
        this.sizes = "";
        this.sizesBytes = "";
        this.alt = "";
        this.uploadedAt = now;
    }

    /** Says that it is a picture with these smaller copies, the narrowest first, each with its bytes. */
    MediaFile withPicture(int pixelsWide, int pixelsHigh, Map<MediaName, Long> smaller) {
        this.width = pixelsWide;
        this.height = pixelsHigh;
        this.sizes = joined(smaller.keySet());
        this.sizesBytes = joined(smaller.values());
        return this;
    }

    void describe(String words) {
        alt = words;
    }

    void delete(Instant now) {
        deletedAt = deletedAt == null ? now : deletedAt;
    }

    public long id() {
        return id;
    }

    public MediaName name() {
        return MediaName.parse(file).orElseThrow();
    }

    public String mimeType() {
        return mimeType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** In pixels; empty for what is no image. */
    public Optional<Integer> width() {
        return Optional.ofNullable(width);
    }

    /** In pixels; empty for what is no image. */
    public Optional<Integer> height() {
        return Optional.ofNullable(height);
    }

    /** The files of its smaller copies, the narrowest first. */
    public List<MediaName> sizes() {
        return Stream.of(sizes.split(" "))
                .flatMap(copy -> MediaName.parse(copy).stream())
                .toList();
    }

    /** How many bytes the file itself, or one of its smaller copies, has; empty when that was not written down. */
    OptionalLong bytesOf(MediaName name) {
        if (file.equals(name.toString())) {
            return OptionalLong.of(size);
        }
        int place = List.of(sizes.split(" ")).indexOf(name.toString());
        return place < 0 || sizesBytes.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(sizesBytes.split(" ")[place]));
    }

    /** What a photo shows, in words, wherever a note has none of its own for it; may be empty. */
    public String alt() {
        return alt;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}

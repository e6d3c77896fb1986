package org.starpunk.editor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.StringReader;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.starpunk.citation.CitedPages;
import org.starpunk.entry.NotePage;
import org.starpunk.http.RequestBody;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.note.Slug;
import org.starpunk.owner.OwnerSession;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.SentenceException;
import org.starpunk.tag.TagService;
import org.starpunk.view.OwnersScript;

/** {@code /admin/editor}: what the modules of the editor ask for while the owner writes. */
@Path("/admin/editor")
@ApplicationScoped
public class EditorResource {

    private static final int MOST_TAGS = 8;

    @Inject
    private WorkingCopyService copies;

    @Inject
    private FormUploads uploads;

    @Inject
    private CitedPages pages;

    @Inject
    private NoteService notes;

    @Inject
    private TagService tags;

    @Inject
    private SketchedNotes sketches;

    @Inject
    private NotePage page;

    @Inject
    private OwnersScript script;

    @Context
    private HttpServletRequest request;

    /** Keeps what a form says now; a form that says nothing leaves nothing to keep. */
    @POST
    @Path("copies/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(@PathParam("key") String key, InputStream body) {
        script.require(request);
        JsonObject sent = json(body);
        Function<String, List<String>> texts = name -> texts(sent, name);
        if (!SentPost.isKey(key)) {
            throw new BadRequestException();
        }
        WorkingCopy copy = new WorkingCopy(key, note(texts), FormFields.of(texts));
        if (FormFields.words(copy).isPresent()) {
            copies.keep(copy);
        } else {
            copies.drop(key);
        }
        return Response.noContent().build();
    }

    private Optional<Long> note(Function<String, List<String>> texts) {
        return texts.apply(FormFields.SLUG_NOW).stream()
                .flatMap(slug -> Slug.parse(slug).stream())
                .findFirst()
                .flatMap(notes::findMoved)
                .map(Note::id);
    }

    /** The page that the post of a form would have. */
    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
    public Response show(InputStream body) {
        script.require(request);
        JsonObject sent = json(body);
        try {
            return Response.ok(page.html(sketches.of(name -> texts(sent, name))))
                    .build();
        } catch (SentenceException e) {
            return script.refusal(e.sentence());
        } catch (DateTimeException e) {
            return script.refusal(Sentence.of("admin.dateInvalid"));
        }
    }

    /** Takes in a file of a post, and says what it is there, and where. */
    @POST
    @Path("files")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response receive(InputStream body) {
        script.require(request);
        try {
            ChosenFile file = uploads.receive(body);
            return Response.ok(Json.createObjectBuilder()
                            .add("kind", file.kind().toString())
                            .add(Property.URL.toString(), file.url())
                            .build()
                            .toString())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (SentenceException e) {
            return script.refusal(e.sentence());
        }
    }

    /** What a page says of itself, by the names of the fields for that. */
    @POST
    @Path("citation")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
    public Response cite(InputStream body) {
        script.require(request);
        try {
            JsonObjectBuilder fields = Json.createObjectBuilder();
            CiteForm.fields(pages.read(text(body))).forEach(fields::add);
            return Response.ok(fields.build().toString(), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        } catch (SentenceException e) {
            return script.refusal(e.sentence());
        }
    }

    /** The owner's own spellings of tags with these letters in them, the most used first. */
    @GET
    @Path("tags")
    @Produces(MediaType.APPLICATION_JSON)
    public String suggest(@QueryParam("q") String part) {
        if (!request.isUserInRole(OwnerSession.CALLER)) {
            throw new ForbiddenException();
        }
        JsonArrayBuilder names = Json.createArrayBuilder();
        tags.suggest(part == null ? "" : part, 0, MOST_TAGS).forEach(tag -> names.add(tag.name()));
        return names.build().toString();
    }

    private String text(InputStream body) {
        return RequestBody.read(body, request.getContentLengthLong());
    }

    private JsonObject json(InputStream body) {
        try (JsonReader reader = Json.createReader(new StringReader(text(body)))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new BadRequestException(e);
        }
    }

    private static List<String> texts(JsonObject sent, String name) {
        return sent.get(name) instanceof JsonArray texts
                ? texts.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }
}

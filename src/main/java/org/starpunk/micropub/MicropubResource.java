package org.starpunk.micropub;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.List;
import org.starpunk.entry.EntryDefaults;
import org.starpunk.entry.EntryReader;
import org.starpunk.entry.EntryUpdate;
import org.starpunk.entry.UpdateReader;
import org.starpunk.http.ContentType;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.http.Representation;
import org.starpunk.http.RequestBody;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.Callers;
import org.starpunk.indieauth.Scope;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.ReceivedFile;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.sentence.Sentence;
import org.starpunk.site.ShownSite;

/** The Micropub endpoint. */
@ApplicationScoped
@Path("micropub")
public class MicropubResource {

    @Inject
    private Callers callers;

    @Inject
    private NoteService notes;

    @Inject
    private ShownSite site;

    @Inject
    private NotePermalinks permalinks;

    @Inject
    private EntryReader mapper;

    @Inject
    private UpdateReader revisions;

    @Inject
    private MicropubQuery queries;

    @Inject
    private Posts posts;

    @Inject
    private MultipartReader multipart;

    @Inject
    private MediaUploads uploads;

    @Context
    private HttpHeaders headers;

    @GET
    public Response query(@Context HttpServletRequest request) {
        ClientQuery asked = ClientQuery.of(request, callers.authenticate(request, MicropubAction.SCOPES));
        return Representation.of(queries.answer(asked))
                .answer(Status.OK, headers)
                .build();
    }

    @POST
    public Response act(@Context HttpServletRequest request, InputStream body) {
        return switch (ContentType.of(request)) {
            case JSON -> {
                AccessToken token = callers.authenticate(request, FormParameters.NONE);
                yield act(JsonRequest.parse(RequestBody.read(body, request.getContentLengthLong())), token);
            }
            case FORM -> {
                // A token in the header that opens nothing need not send the rest; one in the form is in the rest.
                callers.find(request, FormParameters.NONE);
                String form = RequestBody.read(body, request.getContentLengthLong());
                AccessToken token = callers.authenticate(request, FormParameters.only("access_token", form));
                yield act(FormRequest.parse(FormParameters.parse(form)), token);
            }
            case MULTIPART -> {
                try (MultipartForm form = multipart.read(request, body, MicropubResource::mayUpload)) {
                    yield act(form);
                }
            }
        };
    }

    private static void mayUpload(AccessToken token) {
        if (!token.allows(Scope.CREATE) && !token.allows(Scope.DRAFT)) {
            throw Scope.CREATE.missing();
        }
    }

    private Response act(MultipartForm form) {
        MicropubAction action = FormRequest.parse(form.parameters());
        if (form.files().isEmpty()) {
            return act(action, form.token());
        }
        if (!(action instanceof MicropubAction.Create create)) {
            throw OAuthError.invalidRequest(Sentence.of("micropub.filesOfNewPosts"));
        }
        form.checkProperties();
        NewNote asked = asked(create, form.token());
        Note note = uploads.keep(form.files(), () -> create(asked, form.token()));
        List<MediaName> files = form.files().stream().map(ReceivedFile::name).toList();
        // A request that was sent again gives the post of the first one, which has its own.
        files.stream()
                .filter(file -> !note.properties().toString().contains(file.toString()))
                .forEach(uploads::delete);
        return created(note);
    }

    private Response act(MicropubAction action, AccessToken token) {
        if (!action.isAllowedBy(token.scopes())) {
            throw action.scope().missing();
        }
        if (action instanceof MicropubAction.Create create) {
            return created(create(asked(create, token), token));
        }
        if (action instanceof MicropubAction.Delete delete) {
            notes.delete(posts.get(delete.url()).slug());
            return Response.noContent().build();
        }
        if (action instanceof MicropubAction.Undelete undelete) {
            notes.undelete(posts.get(undelete.url()).slug());
            return Response.noContent().build();
        }
        return update((MicropubAction.Update) action);
    }

    private NewNote asked(MicropubAction.Create create, AccessToken token) {
        NewNote wanted =
                mapper.note(create.item(), EntryDefaults.of(site.get())).prepared();
        return token.allows(Scope.CREATE) ? wanted : wanted.withStatus(NoteStatus.DRAFT);
    }

    private Note create(NewNote asked, AccessToken token) {
        return IdempotencyKey.find(headers, token)
                .map(key -> notes.createOnce(key, asked))
                .orElseGet(() -> notes.create(asked));
    }

    private Response created(Note note) {
        return Response.created(permalinks.of(note)).build();
    }

    private Response update(MicropubAction.Update update) {
        EntryUpdate change = EntryUpdate.parse(update.request());
        Note seen = posts.get(update.url());
        Slug slug = seen.slug();
        Note note = notes.revise(slug, revisions.prepared(change, seen)).orElseThrow(Posts::missing);
        // Micropub 3.4: 201 and the Location when the update changed the address.
        return note.slug().equals(slug) ? Response.noContent().build() : created(note);
    }
}

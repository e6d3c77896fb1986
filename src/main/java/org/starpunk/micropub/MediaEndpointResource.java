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
import org.starpunk.http.BracketName;
import org.starpunk.http.ContentType;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.http.Representation;
import org.starpunk.http.RequestBody;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.Callers;
import org.starpunk.indieauth.Scope;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;
import org.starpunk.sentence.Sentence;

/** The media endpoint (Micropub 3.6), with the queries and the deletion that clients have agreed on beside it. */
@ApplicationScoped
@Path("micropub/media")
public class MediaEndpointResource {

    /** Whoever may bring a file in may see which there are. */
    private static final List<Scope> UPLOADERS = List.of(Scope.MEDIA, Scope.CREATE);

    @Inject
    private Callers callers;

    @Inject
    private MultipartReader multipart;

    @Inject
    private MediaUploads uploads;

    @Inject
    private MediaUrls urls;

    @Inject
    private MediaQuery queries;

    @GET
    public Response query(@Context HttpServletRequest request, @Context HttpHeaders headers) {
        ClientQuery asked = ClientQuery.of(request, callers.authenticate(request, UPLOADERS));
        return Representation.of(queries.answer(asked.asked()))
                .answer(Status.OK, headers)
                .build();
    }

    @POST
    public Response act(@Context HttpServletRequest request, InputStream body) {
        return switch (ContentType.of(request)) {
            case MULTIPART -> {
                try (MultipartForm form = multipart.read(request, body, MediaEndpointResource::mayUpload)) {
                    yield form.parameters().single("action").isEmpty()
                            ? upload(form)
                            : act(FormRequest.parse(form.parameters()), form.token());
                }
            }
            case FORM -> {
                callers.find(request, FormParameters.NONE);
                FormParameters form = FormParameters.parse(RequestBody.read(body, request.getContentLengthLong()));
                AccessToken token = callers.authenticate(request, form);
                yield act(FormRequest.parse(form), token);
            }
            case JSON -> {
                AccessToken token = callers.authenticate(request, FormParameters.NONE);
                yield act(JsonRequest.parse(RequestBody.read(body, request.getContentLengthLong())), token);
            }
        };
    }

    private static void mayUpload(AccessToken token) {
        if (UPLOADERS.stream().noneMatch(token::allows)) {
            throw Scope.MEDIA.missing();
        }
    }

    private Response upload(MultipartForm form) {
        if (form.parts().size() != 1
                || !BracketName.parse(form.parts().get(0).getKey()).property().equals("file")) {
            throw OAuthError.invalidRequest(Sentence.of("micropub.oneFile"));
        }
        return uploads.keep(
                form.files(),
                () -> Response.created(urls.of(form.files().get(0).name())).build());
    }

    private Response act(MicropubAction action, AccessToken token) {
        if (!(action instanceof MicropubAction.Delete delete)) {
            throw OAuthError.invalidRequest(Sentence.of("micropub.uploadOrDelete"));
        }
        for (Scope needed : new Scope[] {Scope.DELETE, Scope.MEDIA}) {
            if (!token.allows(needed)) {
                throw needed.missing();
            }
        }
        if (urls.name(delete.url()).filter(uploads::delete).isEmpty()) {
            throw MediaQuery.missing();
        }
        return Response.noContent().build();
    }
}

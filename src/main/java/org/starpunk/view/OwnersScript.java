package org.starpunk.view;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.starpunk.owner.OwnerSession;
import org.starpunk.sentence.Sentence;

/** What scripts of the owner's screens send by themselves, beside the form: from whom it is taken, and how it is refused. */
@Dependent
public class OwnersScript {

    private static final int UNPROCESSABLE = 422;

    private final FormProof proof;

    @Inject
    OwnersScript(FormProof proof) {
        this.proof = proof;
    }

    /** @throws ForbiddenException when it is not the owner's, or another site's page may have sent it */
    public void require(HttpServletRequest request) {
        if (!request.isUserInRole(OwnerSession.CALLER) || !proof.isSentByScript(request)) {
            throw new ForbiddenException();
        }
    }

    /** 422, with a sentence that the script shows. */
    public Response refusal(Sentence why) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .entity(why.toString())
                .build();
    }
}

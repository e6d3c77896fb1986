package org.starpunk.indieauth;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.http.Representation;
import org.starpunk.site.SiteUrl;

/** What this server can do, for clients to find out by themselves (IndieAuth 4.1.1, RFC 8414). */
@Path(".well-known/oauth-authorization-server")
public class MetadataResource {

    @Inject
    private SiteUrl site;

    @GET
    public Response get(@Context Request request, @Context HttpHeaders headers) {
        return Representation.of(metadata()).answer(request, headers).build();
    }

    private JsonObject metadata() {
        List<String> scopes = Stream.of(Scope.values()).map(Scope::toString).toList();
        return Json.createObjectBuilder()
                .add("issuer", site.toString())
                .add("authorization_endpoint", address(Endpoint.AUTHORIZATION))
                .add("token_endpoint", address(Endpoint.TOKEN))
                .add("token_endpoint_auth_methods_supported", Json.createArrayBuilder(List.of("none")))
                .add("introspection_endpoint", address(Endpoint.INTROSPECTION))
                .add("introspection_endpoint_auth_methods_supported", Json.createArrayBuilder(List.of("Bearer")))
                .add("revocation_endpoint", address(Endpoint.REVOCATION))
                .add("revocation_endpoint_auth_methods_supported", Json.createArrayBuilder(List.of("none")))
                .add("userinfo_endpoint", address(Endpoint.USERINFO))
                .add("scopes_supported", Json.createArrayBuilder(scopes))
                .add("response_types_supported", Json.createArrayBuilder(List.of("code")))
                .add("grant_types_supported", Json.createArrayBuilder(List.of(GrantType.CODE, GrantType.REFRESH)))
                .add("code_challenge_methods_supported", Json.createArrayBuilder(List.of(CodeChallenge.METHOD)))
                .add("authorization_response_iss_parameter_supported", true)
                .add("client_id_metadata_document_supported", true)
                .build();
    }

    private String address(Endpoint endpoint) {
        return endpoint.of(site).toString();
    }
}

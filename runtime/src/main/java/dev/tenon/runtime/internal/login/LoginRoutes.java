package dev.tenon.runtime.internal.login;

import dev.tenon.runtime.api.Auth;
import io.micronaut.context.ExecutionHandleLocator;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.DefaultRouteBuilder;
import io.micronaut.web.router.UriRoute;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The paths where tokens and sessions are to be had, as the document names them. */
@Singleton
@SuppressWarnings("overrides") // varargs that Micronaut overrides by arrays
final class LoginRoutes extends DefaultRouteBuilder {

    LoginRoutes(
            ExecutionHandleLocator locator,
            UriNamingStrategy names,
            ConversionService conversions,
            @Nullable Auth auth) {
        super(locator, names, conversions);
        if (auth == null) {
            return;
        }
        TokenEndpoint.schemes(auth)
                .map(scheme -> String.valueOf(scheme.token()))
                .distinct()
                .forEach(path -> open(POST(path, TokenEndpoint.class, "token", HttpRequest.class)));
        SessionEndpoint.schemes(auth)
                .map(scheme -> String.valueOf(scheme.token()))
                .distinct()
                .forEach(path -> {
                    open(POST(path, SessionEndpoint.class, "open", HttpRequest.class));
                    open(DELETE(path, SessionEndpoint.class, "end", HttpRequest.class));
                });
    }

    /** Media types are judged by what answers, whose refusals have the form callers know. */
    private static void open(UriRoute route) {
        route.consumesAll().produces(MediaType.ALL_TYPE);
    }
}

package dev.tenon.runtime.security;

/** Why a token is refused, in words that tell nothing of what is in it. */
public enum Refusal {
    /** Not three parts of base64url, or a header that is not what RFC 7515 §4 says. */
    MALFORMED("the token cannot be read"),
    /** More characters than {@code tenon.jwt.max-token}. */
    TOO_LONG("the token is too long"),
    /** Five parts: RFC 7516, which is not spoken here. */
    ENCRYPTED("encrypted tokens are not accepted"),
    /** A header {@code typ} or {@code cty} that access tokens do not have. */
    TYPE("this type of token is not accepted"),
    /** A header {@code alg} that no key of the issuer may be used with. */
    ALGORITHM("the token is signed in a way that is not accepted"),
    /** A header {@code crit} or {@code b64}: no extension is understood. */
    CRITICAL("the token asks for an extension that is not understood"),
    /** No key of the issuer is the one the token names. */
    KEY("the key of the token is not known"),
    /** A key says the signature is not its own. */
    SIGNATURE("the signature of the token is not right"),
    /** Claims that are no strict JSON object, or one of a wrong type. */
    CLAIMS("the claims of the token cannot be read, or one that is required is missing"),
    /** Past {@code exp}. */
    EXPIRED("the token has expired"),
    /** Before {@code nbf} or {@code iat}. */
    NOT_YET("the token is not valid yet"),
    /** Another {@code iss}, or none. */
    ISSUER("the issuer of the token is not accepted"),
    /** Another {@code aud}, or none. */
    AUDIENCE("the token is meant for somebody else"),
    /** The keys cannot be had at present: no fault of the token. */
    UNAVAILABLE("tokens cannot be checked at present");

    private final String description;

    Refusal(String description) {
        this.description = description;
    }

    /** The reason in words, lower case, without a full stop. */
    public String description() {
        return description;
    }

    /** Whether trying again later may help: 503, where all others are 401. */
    public boolean isUnavailable() {
        return this == UNAVAILABLE;
    }

    /** The parameters of a challenge that tell it (RFC 6750 §3). */
    public String challenge() {
        return "error=\"invalid_token\", error_description=\"" + description + '"';
    }
}

package dev.tenon.runtime.limits;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * Whose word is taken for where a request comes from, configured under {@code tenon}.
 *
 * @param proxies addresses and networks such as {@code 10.0.0.0/8}: a request from there may tell
 *     by header fields whom it is passed on for; empty for none
 */
@ConfigurationProperties("tenon")
public record ProxySettings(@Bindable(defaultValue = "") List<String> proxies) {

    public ProxySettings {
        proxies = proxies.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}

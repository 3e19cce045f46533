package dev.tenon.generator.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form in which a condition reads a setting. */
final class SettingFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant_id = (select nullif(current_setting('app.tenant', true), ''))::uuid",
                "tenant_id = ( SELECT NULLIF(pg_catalog.current_setting('a.b'::text, TRUE),"
                        + " ''::text))",
                "t = (select nullif(current_setting('a.b', true), '')::json ->> 'sub')",
                "name = 'current_setting(''a.b'')'",
                "true -- current_setting('a.b')",
                "current_setting = 1",
            })
    void isGood(String condition) {
        assertThat(SettingForm.of(condition).isGood()).as(condition).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    a = current_setting('x.y')::uuid | a = (select nullif(current_setting('x.y', true), ''))::uuid
                    a = Current_Setting ( 'x.y' , false ) | a = (select nullif(current_setting('x.y', true), ''))
                    a = (select current_setting('x.y', true)) | a = (select nullif(current_setting('x.y', true), ''))
                    a = nullif(current_setting('x.y', true), '') | a = (select nullif(current_setting('x.y', true), ''))
                    a = nullif(current_setting('x.y'), '') or b | a = (select nullif(current_setting('x.y', true), '')) or b
                    current_setting('a.b') = current_setting('c.d') | (select nullif(current_setting('a.b', true), '')) = (select nullif(current_setting('c.d', true), ''))
                    a = coalesce(current_setting('x.y', true), '') | a = coalesce((select nullif(current_setting('x.y', true), '')), '')
                    """)
    void saysTheGoodForm(String condition, String better) {
        var form = SettingForm.of(condition);
        assertThat(form.isGood()).isFalse();
        assertThat(form.better()).contains(better);
        assertThat(SettingForm.of(better).isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = current_setting('x.' || 'y')",
                "a = current_setting(name, true)",
                "a = current_setting(",
                "a = current_setting()",
            })
    void cannotSayItOfAComputedName(String condition) {
        var form = SettingForm.of(condition);
        assertThat(form.isGood()).isFalse();
        assertThat(form.better()).isEmpty();
    }
}

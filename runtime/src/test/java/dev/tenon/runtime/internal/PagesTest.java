package dev.tenon.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.TestDatabase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists: filters, order, and the walk from page to page. */
final class PagesTest {

    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]*)\"");
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @BeforeAll
    static void fill() {
        // Its start empties the tables, so it must not be the first test that starts it.
        RunningSample.port();
        TestDatabase.reset();
        TestDatabase.admin(
                """
                insert into petstore.owner (name) values ('Ann'), ('Bob');
                insert into petstore.pet (name, status, born, owner_id)
                select 'p' || lpad(n::text, 2, '0'), case when n % 2 = 0 then 'sold' else 'pending' end,
                       date '2020-01-01' + (n % 5), case when n <= 3 then 1 end
                from generate_series(1, 25) n;
                insert into petstore.pet (name) values ('a,b'), ('c d');
                """);
    }

    private static List<String> names(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(answer.body());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static Optional<String> next(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Link")
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1));
    }

    @Test
    void linksWalkThroughEveryRowOnce() {
        List<String> all = new ArrayList<>();
        Optional<String> path = Optional.of("/pets?sort=-name&limit=4");
        int pages = 0;
        while (path.isPresent()) {
            HttpResponse<String> page = RunningSample.get(path.get());
            all.addAll(names(page));
            path = next(page);
            pages++;
        }
        assertThat(pages).isEqualTo(7);
        assertThat(all).hasSize(27).doesNotHaveDuplicates().startsWith("p25", "p24");
    }

    @Test
    void linksKeepTheOtherParameters() {
        HttpResponse<String> page =
                RunningSample.get("/pets?name=c%20d&name=a%2Cb&limit=1&offset=1&sort=name");
        assertThat(names(page)).containsExactly("c d");
        assertThat(page.headers().firstValue("Link"))
                .hasValue("</pets?name=c%20d&name=a%2Cb&sort=name&limit=1&offset=0>; rel=\"prev\"");
    }

    @Test
    void listsWithinAnOwner() {
        assertThat(names(RunningSample.get("/owners/1/pets"))).containsExactly("p01", "p02", "p03");
        assertThat(RunningSample.get("/owners/1/pets?offset=3").body()).isEqualTo("[]");
        assertThat(RunningSample.get("/owners/2/pets").body()).isEqualTo("[]");
    }

    @Test
    void anOwnerWhoIsNotThereHasNoList() {
        HttpResponse<String> answer = RunningSample.get("/owners/3/pets");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("TN-404").contains("ownerId");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?limit=2&sort=name                    | a,b c d",
                "?limit=2&sort=-name                   | p25 p24",
                "?limit=2&sort=!name                   | p25 p24",
                "?limit=2&sort=name.desc               | p25 p24",
                "?limit=1&sort=name.asc                | a,b",
                "?limit=2&sort=-name,name              | p25 p24",
                "?limit=3&status=sold&sort=born,-name  | p20 p10 p16",
                "?name=p01,p02&sort=name               | p01 p02",
                "?name=p01&name=p02&sort=name          | p01 p02",
                "?name=a%2Cb                           | a,b",
                "?name=c+d                             | c d",
                "?offset=9223372036854775807           | ''",
                "?limit=1&offset=26&sort=name          | p25",
            })
    void answers(String query, String expected) {
        assertThat(String.join(" ", names(RunningSample.get("/pets" + query)))).isEqualTo(expected);
    }
}

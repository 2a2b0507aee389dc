package io.peaktrade.examples.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlotterTest {
    private static final ReplayProgress UNSEEN = new ReplayProgress(Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void sortsByInstantAndKeepsTheOrderOfFilesAndLinesWithinOne() throws Exception {
        Path first = write("1.csv", """
                time,event,order_id
                2025-09-01T00:00:02Z,acknowledged,a
                2025-09-01T02:00:01+02:00,acknowledged,b
                2025-09-01T00:00:01.0Z,acknowledged,c
                """);
        Path second = write("2.csv", """
                order_id,note,event,time
                d,ignored,canceled,2025-09-01T00:00:01Z
                e,ignored,canceled,2025-09-01T00:00:00Z
                """);
        assertThat(orders(first, second)).containsExactly("e", "b", "c", "d", "a");
        assertThat(orders(second, first)).containsExactly("e", "d", "b", "c", "a");
    }

    @Test
    void readsQuotesLineEndsOfWindowsAndAByteOrderMark() throws Exception {
        String windows = """
                \ufeff"time",event,strategy,symbol,amount

                2025-09-01T00:00:00Z,funding,"carry, ""old""
                and new",BTC/USD,"-1.5"
                """.replace("\n", "\r\n");
        Path file = write("windows.csv", windows);
        Fields fields = read(file).take(0).fields();
        assertThat(fields.text(Column.STRATEGY)).isEqualTo("carry, \"old\"\r\nand new");
        assertThat(fields.amount(Column.AMOUNT).decimal()).isEqualTo("-1.5");
    }

    @Test
    void readsValuesThatAreLargerThanAnyBuffer() throws Exception {
        String long1 = "a".repeat(5_000_000);
        String header = "time,event,order_id\n";
        Path file = write(
                "large.csv", header + ("2025-09-01T00Z,expired," + long1 + "\n2025-09-01T00Z,expired,b\n").repeat(2));
        assertThat(orders(file)).containsExactly(long1, "b", long1, "b");
    }

    @Test
    void readsNothingFromAHeaderAlone() throws Exception {
        assertThat(read(write("header.csv", "time,event\n")).size()).isZero();
    }

    @Test
    void ignoresWhatTheEventDoesNotUse() throws Exception {
        Path file = write("more.csv", "time,event,order_id,quantity,side\n2025-09-01T00:00Z,expired,a,many,up\n");
        assertThat(read(file).take(0).fields().text(Column.QUANTITY)).isEmpty();
    }

    @Test
    void readsNumbersThatAreNotFinite() throws Exception {
        Path file = write(
                "odd.csv", "time,event,symbol,price\n2025-09-01T00:00Z,mark,X,NaN\n2025-09-01T00:01Z,mark,X,-inf\n");
        assertThat(rows(read(file)))
                .extracting(row -> row.fields().amount(Column.PRICE).approximate())
                .containsExactly(Double.NaN, Double.NEGATIVE_INFINITY);
    }

    @Test
    void namesWhatTradesSortedAndOnce() throws Exception {
        Blotter blotter = read(write("names.csv", """
                time,event,order_id,strategy,venue,symbol,side
                2025-09-01T00:00Z,submitted,1,momentum,kraken,ETH/USD,BUY
                2025-09-01T00:00Z,submitted,2,carry,kraken,BTC/USD,sell
                """));
        assertThat(blotter.strategies()).containsExactly("carry", "momentum");
        assertThat(blotter.venues()).containsExactly("kraken");
        assertThat(blotter.symbols()).containsExactly("BTC/USD", "ETH/USD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-09-01,mark,,,X,,,1 | time must be ISO-8601 with an offset, like 2025-09-01T00:00:00.250Z, but is '2025-09-01'
            ,mark,,,X,,,1           | time must be ISO-8601 with an offset, like 2025-09-01T00:00:00.250Z, but is ''
            2025-09-01T00Z,trade,,,,,,   | event must be one of submitted, acknowledged, cancel_requested, cancel_rejected, canceled, expired, done_for_day, rejected, fill, replaced, busted, mark, rate, funding, but is 'trade'
            2025-09-01T00Z,submitted,1,s,,v,buy, | symbol is missing: submitted needs order_id, strategy, venue, symbol, side
            2025-09-01T00Z,submitted,1,s,X,v,long, | side must be buy or sell, but is 'long'
            2025-09-01T00Z,mark,,,X,,,"1,000" | price must be a number, like 0.5, but is '1,000'
            2025-09-01T00Z,mark,,,X,,,1,000 | line must have at most the 8 values that the header names, but has 9
            2025-09-01T00Z,rate,,,,,,1 | currency is missing: rate needs currency, price
            2025-09-01T00Z,mark,,,"X,,,1 | must be CSV as in RFC 4180: Unclosed quoted field at end of input (record starting at line 3)
            """)
    void saysOfALineWhatItShouldBe(String line, String problem) throws Exception {
        Path file = write(
                "bad.csv",
                "time,event,order_id,strategy,symbol,venue,side,price\n2025-09-01T00Z,mark,,,X,,,1\n" + line + "\n");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedBlotterException.class)
                .hasMessage(file + ", line 3: " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | header is missing: a blotter begins with one, like time,event,order_id
            event,order_id       | header must name the columns time and event, like time,event,order_id, but is 'event,order_id'
            time,event,price,price | header must name each column once, but names price twice
            """)
    void saysOfAHeaderWhatItShouldBe(String header, String problem) throws Exception {
        Path file = write("bad.csv", header);
        assertThatThrownBy(() -> read(file)).hasMessage(file + ", line 1: " + problem);
    }

    @Test
    void saysWhichFilesCannotBeReadAtAll() throws Exception {
        Path missing = folder.resolve("missing.csv");
        Path latin = Files.write(
                folder.resolve("latin.csv"), "time,event,n\u00f6te\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(missing, folder, latin)).hasMessage("""
                %s: does not exist
                %s: must be a CSV file, but is a directory
                %s: must be text in UTF-8, but is not""".formatted(missing, folder, latin));
    }

    private static List<String> orders(Path... files) throws MalformedBlotterException {
        return rows(read(files)).stream()
                .map(row -> row.fields().text(Column.ORDER_ID))
                .toList();
    }

    private static List<Row> rows(Blotter blotter) {
        return IntStream.range(0, blotter.size()).mapToObj(blotter::take).toList();
    }

    private static Blotter read(Path... files) throws MalformedBlotterException {
        return Blotter.read(List.of(files), UNSEEN);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, UTF_8);
    }
}

package io.peaktrade.examples.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandlesTest {
    private static final String BTC = "crypto_coinbase_minute_btcusd_20170904_trade.csv";
    private static final String ETH = "20170904_ethusd_minute_trade.csv";
    private static final long MIDNIGHT = 1_504_483_200_000L;

    @TempDir
    private Path folder;

    @Test
    void takeSymbolAndDayFromTheNameOfTheFile() throws Exception {
        Path file = write(BTC, "60000,4626.05,4630,4620.5,4625,6.64\n");
        assertThat(Candles.read(List.of(file)).all())
                .containsExactly(new Candle("BTC/USD", MIDNIGHT + 60_000, 4626.05, 4630, 4620.5, 4625, 6.64));
    }

    @Test
    void areReadFromAZipToo() throws Exception {
        Path file = zip(StandardCharsets.UTF_8, "README", ETH);
        assertThat(Candles.read(List.of(file)).symbols()).containsExactly("ETH/USD");
    }

    @Test
    void refuseAZipWithTwoDays() throws Exception {
        Path file = zip(StandardCharsets.UTF_8, ETH, "20170905_ethusd_minute_trade.csv");
        assertThatThrownBy(() -> Candles.read(List.of(file)))
                .hasMessage(file + ": must be a zip with one .csv in it, but has 2");
    }

    @Test
    void nameTheZipWhoseEntriesHaveIllegalNamesBesideOtherProblems() throws Exception {
        Path zip = zip(StandardCharsets.ISO_8859_1, "\u00e9th.csv");
        Path empty = write(BTC, "");
        assertThatThrownBy(() -> Candles.read(List.of(zip, empty)))
                .isInstanceOf(MalformedCandlesException.class)
                .hasMessageContainingAll(zip + ": cannot be read: java.util.zip.ZipException: ", empty + ": must have");
    }

    @Test
    void areMergedByTimeAndThenBySymbol() throws Exception {
        Path eth = write(ETH, "0,300,300,300,300,1\n120000,300,300,300,300,1\n");
        Path btc = write(BTC, "0,4000,4000,4000,4000,1\n60000,4000,4000,4000,4000,1\n");
        Candles day = Candles.read(List.of(eth, btc));
        assertThat(day.all())
                .extracting(candle -> candle.symbol() + " " + (candle.openMillis() - MIDNIGHT))
                .containsExactly("BTC/USD 0", "ETH/USD 0", "BTC/USD 60000", "ETH/USD 120000");
        assertThat(day.closeMillis()).isEqualTo(MIDNIGHT + 180_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0,1,1,1,1                     | must have 6 fields, milliseconds since midnight UTC, open, high, low, close, volume, but has 5
            0,1,1,1,1,1,1                 | must have 6 fields, milliseconds since midnight UTC, open, high, low, close, volume, but has 7
            noon,1,1,1,1,1                | time must be a whole minute in milliseconds since midnight, like 60000, but is 'noon'
            61000,1,1,1,1,1               | time must be a whole minute in milliseconds since midnight, like 60000, but is '61000'
            86400000,1,1,1,1,1            | time must be a whole minute in milliseconds since midnight, like 60000, but is '86400000'
            -60000,1,1,1,1,1              | time must be a whole minute in milliseconds since midnight, like 60000, but is '-60000'
            0,1,1,1,1,1                   | time must be after 0, the line before, but is '0'
            60000,abc,1,1,1,1             | open must be a price in USD above 0, like 4626.05, but is 'abc'
            60000,1,NaN,1,1,1             | high must be a price in USD above 0, like 4626.05, but is 'NaN'
            60000,1,1,-1,1,1              | low must be a price in USD above 0, like 4626.05, but is '-1'
            60000,1,1,1,Infinity,1        | close must be a price in USD above 0, like 4626.05, but is 'Infinity'
            60000,5,4,2,3,1               | open must be from the low 2.0 to the high 4.0, but is '5.0'
            60000,3,4,2,1,1               | close must be from the low 2.0 to the high 4.0, but is '1.0'
            60000,1,1,1,1,-0.5            | volume must be a number from 0 on, like 5.16, but is '-0.5'
            """)
    void nameTheLineThatIsMalformedAndWhatItShouldBe(String line, String problem) throws Exception {
        Path file = write(BTC, "0,4626.05,4626.05,4626.05,4626.05,5.16\n" + line + "\n");
        assertThatThrownBy(() -> Candles.read(List.of(file)))
                .isInstanceOf(MalformedCandlesException.class)
                .hasMessage("%s, line 2: %s".formatted(file, problem));
    }

    @Test
    void tellWhatAFileMustBeCalled() {
        Path file = folder.resolve("crypto_coinbase_second_btcusd_20161007_trade.zip");
        assertThatThrownBy(() -> Candles.read(List.of(file)))
                .hasMessage(file + ": name must be like crypto_coinbase_minute_btcusd_20170904_trade.zip"
                        + " or 20170904_btcusd_minute_trade.csv");
    }

    @Test
    void refuseADayThatIsInNoCalendar() {
        Path file = folder.resolve("20170231_btcusd_minute_trade.csv");
        assertThatThrownBy(() -> Candles.read(List.of(file)))
                .hasMessage(file + ": date in the name must be a day, like 20170904, but is '20170231'");
    }

    @Test
    void refuseAnEmptyFileAndAZipWithoutCandles() throws Exception {
        Path empty = write(BTC, "");
        Path zip = folder.resolve("crypto_coinbase_minute_ethusd_20170904_trade.zip");
        new ZipOutputStream(Files.newOutputStream(zip)).close();
        assertThatThrownBy(() -> Candles.read(List.of(empty, zip))).hasMessage("""
                %s: must have a candle in each line, like 0,4626.05,4626.05,4626.05,4626.05,5.16, but is empty
                %s: must be a zip with one .csv in it, but has 0""".formatted(empty, zip));
    }

    @Test
    void refuseTheSameDayTwice() throws Exception {
        Path once = write(BTC, "0,1,1,1,1,1\n");
        Path twice = write("20170904_btcusd_minute_trade.csv", "0,1,1,1,1,1\n");
        assertThatThrownBy(() -> Candles.read(List.of(once, twice)))
                .hasMessage(twice + ": its day of BTC/USD is in another file too: give each once");
    }

    @Test
    void sayThatAFileCannotBeRead() {
        Path file = folder.resolve(BTC);
        assertThatThrownBy(() -> Candles.read(List.of(file)))
                .hasMessage(file + ": cannot be read: java.nio.file.NoSuchFileException: " + file);
    }

    private Path zip(Charset namesIn, String... names) throws IOException {
        Path file = folder.resolve("crypto_coinbase_minute_ethusd_20170904_trade.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), namesIn)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("0,353,354,352,353.1,25.9\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

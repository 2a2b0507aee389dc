package io.peaktrade.exporter.http;

/** Writes JSON objects of strings, booleans and numbers, which is all that a health report needs. */
final class Json {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    Json open() {
        text.append('{');
        first = true;
        return this;
    }

    Json close() {
        text.append('}');
        first = false;
        return this;
    }

    Json field(String name) {
        if (!first) {
            text.append(',');
        }
        first = false;
        quote(name);
        text.append(':');
        return this;
    }

    Json value(String value) {
        quote(value);
        return this;
    }

    Json value(double value) {
        text.append(value);
        return this;
    }

    Json value(boolean value) {
        text.append(value);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void quote(String raw) {
        text.append('"');
        for (int i = 0; i < raw.length(); i++) {
            escape(raw.charAt(i));
        }
        text.append('"');
    }

    private void escape(char character) {
        switch (character) {
            case '"', '\\' -> text.append('\\').append(character);
            case '\n' -> text.append("\\n");
            default -> {
                if (character < ' ' || character == 0x7f || Character.isSurrogate(character)) {
                    text.append("\\u%04x".formatted((int) character));
                } else {
                    text.append(character);
                }
            }
        }
    }
}

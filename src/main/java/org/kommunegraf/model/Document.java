package org.kommunegraf.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source: a file of text whose lines are cited.
 *
 * @param title the title as printed; null when the text has none
 * @param publisher who published it, as the text says; null when not stated
 * @param published the date it carries; null when not stated
 * @param language the language of its text
 * @param sha256 SHA-256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param file the file's name
 * @param roles who wrote, signed or presented it
 * @param themes topics
 */
public record Document(
    Identity identity,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable PartialDate published,
    Language language,
    @Supplied("verify holds it against the file") String sha256,
    @Supplied("verify opens it") String file,
    List<Role> roles,
    @Relation("HAS_THEME") List<Ref<Theme>> themes)
    implements Entity {}

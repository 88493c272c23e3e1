package org.kommunegraf.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kommunegraf.Gate;

/**
 * What the page's policy refuses, whoever brings it in. That the page itself keeps to it, each test
 * of a browser sees.
 */
@Gate
class StrictPolicyIT {

  @RegisterExtension static final Browser BROWSER = Browser.ofAReaderOf("en");

  private static final String BREACHED =
      "const done = arguments[0]; document.addEventListener('securitypolicyviolation', e =>"
          + " done(e.effectiveDirective));";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          script-src-elem | const s = document.createElement('script'); s.textContent = 'done(1)'; document.head.append(s)
          script-src-elem | const s = document.createElement('script'); s.src = 'https://example.org/x.js'; document.head.append(s)
          script-src      | setTimeout('done(1)')
          script-src-attr | const i = document.createElement('img'); i.setAttribute('onerror', 'done(1)'); i.src = '/nothing'; document.body.append(i)
          connect-src     | fetch('https://example.org/').catch(() => {})
          img-src         | new Image().src = 'https://example.org/x.png'
          worker-src      | new Worker(URL.createObjectURL(new Blob([''])))
          frame-src       | const f = document.createElement('iframe'); f.src = 'https://example.org/'; document.body.append(f)
          """)
  void refuses(String directive, String deed) {
    Page page = BROWSER.page().open("/");
    page.console().expect("Content Security Policy|Refused to|/nothing");

    assertThat(page.driver().executeAsyncScript(BREACHED + deed)).isEqualTo(directive);
  }
}

import { CAST, type World } from '../world/facts.ts';
import { CAST_VI } from './words.ts';

/** After a login the browser is sent on to the page that asked, so the form may lead there. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self' http://localhost:* http://127.0.0.1:*",
    "frame-ancestors 'none'",
  ].join('; '),
  // A form without an origin would be nobody's.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

export const STYLE = `
:root { color-scheme: light dark; font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.45; }
h1 { font-size: 1.4rem; margin-bottom: 0; }
h1 small { display: block; font-size: 1rem; font-weight: 400; }
ul { list-style: none; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
button { width: 100%; height: 100%; padding: .6rem .8rem; text-align: left; font: inherit; border: 1px solid light-dark(#767e8d, #8c95a6); border-radius: 6px; background: transparent; color: inherit; cursor: pointer; }
button:hover, button:focus-visible { outline: 2px solid light-dark(#b3261e, #ff8a7a); }
b, span { display: block; }
`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);

function page(vi: string, en: string, main: string): string {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(vi)} · ${escapeHtml(en)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<main>
<h1>${escapeHtml(vi)} <small lang="en">${escapeHtml(en)}</small></h1>
${main}
</main>
</html>
`;
}

/** The demo persons, each a button; there are no passwords, because none of them is real. */
export function loginPage(action: string, world: World): string {
  const persons = CAST.map((name) => {
    const [label, says] = CAST_VI[name];
    return `<li><button name="person" value="${name}"><b>${escapeHtml(label)}</b>
<span>${escapeHtml(says)}</span><span lang="en">${escapeHtml(world.cast[name].description)}</span></button></li>`;
  });
  return page(
    'Đăng nhập thử',
    'Sign in for development',
    `<p>Hãy chọn một nhân vật thử nghiệm. Không cần mật khẩu: những người này đều hư cấu.</p>
<p lang="en">Choose a demo person. There is no password: all of them are invented.</p>
<form method="post" action="${escapeHtml(action)}"><ul>
${persons.join('\n')}
</ul></form>`,
  );
}

/** @param form the provider's own, without a button; what it is confirmed with has the name `logout` */
export const logoutPage = (form: string): string =>
  page(
    'Đăng xuất',
    'Sign out',
    `${form}
<p><button form="op.logoutForm" name="logout" value="yes"><b>Đăng xuất</b><span lang="en">Sign out</span></button></p>`,
  );

export const signedOutPage = (): string => page('Đã đăng xuất', 'You are signed out', '');

export const failurePage = (code: string, description: string): string =>
  page(
    'Không đăng nhập được',
    'Signing in failed',
    `<p lang="en"><code>${escapeHtml(code)}</code>: ${escapeHtml(description)}</p>`,
  );

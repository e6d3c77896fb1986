// Asks a device for a passkey, to make one or to sign in with one, and sends its answer as a form. Without this module, and
// where a browser knows no passkeys, the password is the way in.

const section = document.getElementById("passkey");
const form = section.querySelector("form");
const problem = section.querySelector(".problem");
const { ceremony, challenge, host } = section.dataset;

const toText = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll("+", "-")
        .replaceAll("/", "_")
        .replaceAll("=", "");

const toBytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

function making() {
    // What is empty is not in the page.
    const { site = host, user = host, known = "" } = section.dataset;
    return {
        challenge: new TextEncoder().encode(challenge),
        rp: { id: host, name: site },
        user: { id: new TextEncoder().encode("owner"), name: host, displayName: user },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: toBytes(id) })),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
    };
}

function proving() {
    return { challenge: new TextEncoder().encode(challenge), rpId: host, userVerification: "required" };
}

// As PublicKeyCredential.toJSON, which not every browser has.
function answer({ id, rawId, type, response }) {
    const fields = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
    const told = fields.filter((name) => response[name]).map((name) => [name, toText(response[name])]);
    return JSON.stringify({
        id,
        rawId: toText(rawId),
        type,
        response: Object.fromEntries(told),
        clientExtensionResults: {},
    });
}

async function ask(event) {
    event.preventDefault();
    problem.hidden = true;
    try {
        const credential =
            ceremony === "create"
                ? await navigator.credentials.create({ publicKey: making() })
                : await navigator.credentials.get({ publicKey: proving() });
        form.elements.answer.value = answer(credential);
        form.submit();
    } catch {
        problem.hidden = false;
    }
}

if (window.PublicKeyCredential) {
    form.addEventListener("submit", ask);
    section.hidden = false;
    document.getElementById("passkeyUnknown")?.remove();
}

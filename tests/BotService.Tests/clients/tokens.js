// Asks Microsoft's botframework-connector about tokens: node tokens.js FILE
// FILE holds {appId, tenant, connector, emulator, cases: [{header, activity}]}, the two being addresses of OpenID metadata.
// Writes ["accepted" | "refused", …].
'use strict';

const fs = require('fs');
const asked = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));

const { AuthenticationConfiguration, PasswordServiceClientCredentialFactory } = require('botframework-connector');
const { ParameterizedBotFrameworkAuthentication } = require('botframework-connector/lib/auth/parameterizedBotFrameworkAuthentication');

const sdk = new ParameterizedBotFrameworkAuthentication(
  true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com', 'https://api.botframework.com', '',
  asked.connector, asked.emulator, '', new PasswordServiceClientCredentialFactory(asked.appId, 'not a secret', asked.tenant),
  new AuthenticationConfiguration());

(async () => {
  const verdicts = [];
  for (const one of asked.cases) {
    try {
      await sdk.authenticateRequest(one.activity, one.header);
      verdicts.push('accepted');
    } catch {
      verdicts.push('refused');
    }
  }
  process.stdout.write(JSON.stringify(verdicts));
})();

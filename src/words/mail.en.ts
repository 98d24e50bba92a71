/** Messages to members, as they leave. Each is sent in the reader's language first, then in the other. */
export const mail = {
  invitation: {
    subject: 'Invitation to the members’ zone of Liaison',
    hello: (name: string) => `Dear ${name},`,
    invited: (role: string, authority: string, party: string, from: string, until: string) =>
      `you are invited to act as ${role} for ${authority} (${party}), from ${from} until ${until}.`,
    open: 'Open this link in the browser you work with. It shows the invitation; only when you make a passkey is it used up.',
    once: (until: string) => `The link works once, until ${until}.`,
    link: 'Open the invitation',
    notYou: 'If this message is not meant for you, do nothing and tell whoever runs the site.',
  },
  mandate: {
    subject: 'A new mandate in Liaison',
    given: (role: string, authority: string, party: string, from: string, until: string) =>
      `you have been given another mandate: ${role} for ${authority} (${party}), from ${from} until ${until}.`,
    how: 'Sign in with your passkey as always and choose it on your page.',
    link: 'Open your page',
  },
  recoveryAsked: {
    subject: 'A new invitation was asked for in your name',
    what: 'somebody told us that you lost all your passkeys, and asked for a new invitation for you. A second person has to approve it.',
    refuse:
      'If you still have a passkey and did not ask for this, sign in and refuse the request on your page. Tell whoever runs the site, too.',
  },
  recovery: {
    subject: 'Your new invitation to Liaison',
    what: 'two persons have stood for it that you lost your passkeys. All your old passkeys are revoked and every session has ended. Your mandates are as they were.',
  },
  reminder: {
    subject: (until: string) => `Your mandate in Liaison ends on ${until}`,
    ends: (role: string, authority: string, party: string, from: string, until: string) =>
      `your mandate as ${role} for ${authority} (${party}), given from ${from}, ends with ${until}. Nothing opens under it afterwards; what you did stays in your name.`,
    renew: 'If you go on, ask your national administrator or the secretariat to renew it. If somebody follows you, they can hand it over.',
    off: 'These reminders can be turned off under “Your data”.',
  },
  secondPerson: {
    subject: 'A second person is needed in Liaison',
    asked: (deed: string) => `somebody asked for this, and it is not done before a second person approves it: ${deed}.`,
    deeds: {
      let_back_in: () => 'to let back in a person who lost all passkeys',
      give_mandate: (party: string, role: string) => `to give a mandate as ${role} (${party})`,
      admit_party: (party: string) => `to admit ${party} to a circle`,
      lift_suspension: (party: string) => `to lift the suspension of ${party}`,
    },
    until: (until: string) =>
      `It waits until ${until}. You can be the second person, and so can others. Convince yourself before you approve; to refuse is as good an answer.`,
    link: 'See who asked for what',
    off: 'These messages can be turned off under “Your data”. What waits is on the page all the same.',
  },
  decided: {
    subjects: { approved: 'What you asked for was approved', refused: 'What you asked for was refused' },
    approved: (deed: string) => `a second person has approved what you asked for, and it is done: ${deed}.`,
    refused: (deed: string) => `what you asked for was refused, and nothing was done: ${deed}.`,
  },
  sender: (origin: string) => `Sent by Liaison, ${origin}. Please do not answer this message.`,
}

import type { Lexicon } from '../pattern.ts';

/** English word classes. A class is a list of phrases; `<name>` inside a phrase is another class. */
export const english: Lexicon = {
  i: `i, we, i ..1 hereby, the undersigned`,
  me: `me, myself, us, my lawyer, my solicitor, our office, him, her, them, my client, our client, my <kin>`,
  kin: `wife, husband, spouse, partner, son, daughter, sons, daughters, child, children, kid, kids, mother,
    mom, mum, father, dad, parents, brother, sister, grandmother, grandma, grandfather, grandpa, uncle,
    aunt, family, late <kinwords>, elderly <kinwords>, minor <kinwords>, wifes, husbands, spouses,
    partners, childs, childrens, kids, mothers, moms, mums, fathers, dads, parents, brothers, sisters,
    grandmothers, grandmas, grandfathers, <clientword>`,
  kinwords: `wife, husband, spouse, partner, son, daughter, mother, mom, mum, father, dad, brother, sister, wifes,
    husbands, sons, daughters, mothers, moms, mums, fathers, dads, brothers, sisters, uncle, uncles, aunt,
    aunts, grandmother, grandmothers, child`,
  clientword: `client, clients, member, members, subscriber, subscribers, principal, principals, ward, wards`,
  dealings: `call, calls, chat, chats, conversation, conversations, visit, visits, emails, messages, interactions, account, dealings, stay, session, sessions, voice, purchases, transactions, time with you, employment`,
  images: `video, videos, clip, footage, recording, recordings, picture, pictures, photo, photos, images, tape, cctv`,
  own: `my, my own, my <kin>, our <clientword>`,
  adj: `personal, private, own, complete, full, entire, whole, customer, client, user, account, contact,
    employee, employment, personnel, hr, health, medical, credit, financial, biometric, location, member,
    membership, stored, collected, current, old, sensitive, confidential, marketing, other, basic,
    identifying, identifiable, and, name, call, chat, service, support, internal, existing, remaining,
    past, previous, loyalty, online, of, the, phone, email, relevant, electronic, paper, raw, application, job, work, actual, new, updated, real, legal, former, usage,
    browsing`,
  data: `data, information, details, record, records, file, files, profile, dossier, particulars, footage,
    recording, recordings, transcript, transcripts, history, documents, document, notes, logs, log,
    correspondence, paperwork, pii, database entry`,
  about: `about, on, regarding, concerning, re, relating to, related to, relates to, pertaining to, pertains to,
    in relation to, with regard to, with regards to, in regard to, with respect to, in respect of, in
    regards to, linked to, associated with, connected to, tied to, attached to, of`,
  person: `me, myself, my <kin>, my person, our <clientword>, the undersigned, us, my name, my family, my
    account, my email, our family, my household`,
  all: `everything, anything, all, whatever, stuff, things, something, dirt, bits, what`,
  mine: `<own> <adj>* <data>, <data> ..6 <about> <person>, <all> ..7 about|on|regarding|concerning <person>,
    <data> ..2 of mine, <data> ..2 of|from|with|about my ..2 <dealings>, <data> ..6 that|which identifies|identify me, <images> ..8 i appear|was|am, <images> ..3 of|showing|shows me|my, <adj> information|data ..3 under my
    name`,
  attr: `name, names, surname, surnames, last name, first name, middle name, family name, maiden name, married
    name, legal name, given name, address, card number, card details, street address, home address, mailing address,
    postal address, postal code, zip code, postcode, phone, phone number, phone numbers, number, numbers,
    home phone, email, email address, email addresses, birthdate, birth date, date of birth, birth
    year, year of birth, birthday, gender, sex, pronouns, pronoun, marital status, title, age, sin,
    initials, middle initial, contact <data>, contacts, emergency contact, employer, job title,
    occupation, nationality, citizenship, language, social insurance number, health number, picture,
    pictures, photo, photos, image, id, licence, license, passport, credit score, whereabouts, identity,
    face, voice, title, city, town, country, province, unit number, apartment number, house number,
    spelling`,
  mythings: `<mine>, <own> <adj>* <attr>`,
  give: `send, resend, give, provide, forward, email, fax, supply, furnish, show, hand, get, grant, allow,
    permit, disclose, release, share, export, deliver, text, ship, produce, post, transmit, pass, let ..1
    have, let ..1 see`,
  please: `please, kindly, can you, could you, would you, will you, you must, you need to, you have to, want you
    to, need you to, ask you to, asking you to, like you to, ask that you, require you to, requiring you
    to, request that you, requesting that you, expect you to, you to, you guys, can someone, could
    someone, can somebody, would appreciate, go ahead and, time to, can u`,
  want: `want, need, require, demand, request, would like, would love, wish, would appreciate, am requesting,
    am asking for, am demanding, am seeking, seek, am after, ask for, hereby request, want to request,
    would like to request, wish to request, am looking for, are requesting, am writing to request, expect,
    insist on, am owed, am entitled to, are entitled to, have a right to, have the right to`,
  see: `see, view, obtain, receive, have, get, access, inspect, review, examine, look at, look over, find out,
    know, learn, hear, read, download, retrieve, check, go through, collect, pick up, be told, be given,
    be sent, be provided, be shown, go over, understand`,
  copyof: `copy of, copies of, photocopy of, photocopies of, access to, printout of, print out of, export of,
    download of, dump of, list of, listing of, disclosure of, summary of, overview of, breakdown of,
    inventory of, transcript of, transcripts of, extract of, copy ..2 containing, a look at, report of,
    report on, account of`,
  hold: `have, has, had, got, hold, holds, holding, held, keep, keeps, keeping, kept, store, stores, storing,
    stored, know, knows, collect, collected, collecting, gather, gathered, retain, retained, retaining,
    process, processed, processing, possess, compiled, saved, save, maintain, maintains, record, recorded,
    own, file, filed, obtained, sitting on`,
  you: `you, your company, your firm, your business, your organization, your organisation, your team, your
    staff, your office, your employees, pluto, plutomicro, the company, the firm, this company, they, you
    guys, you people, you lot, you folks`,
  gaveout: `share, shared, sharing, give, gave, given, giving, sell, sold, selling, disclose, disclosed,
    disclosing, pass, passed, passing, send, sent, provide, provided, leak, leaked, release, released,
    forward, forwarded, hand, handed, transfer, transferred, pass on, passed on, give out, gave out, given
    out, told, published`,
  removed: `deleted, erased, removed, destroyed, wiped, purged, shredded, scrubbed, anonymized, anonymised, gone,
    off, out, corrected, fixed, updated, changed, amended, rectified, sold, shared, used, disclosed,
    published, to be, safe, secure, protected, deletion, kept private, completely gone, not, corrections`,
  delete: `delete, erase, remove, destroy, wipe, purge, shred, scrub, expunge, forget, eliminate, clear, get rid
    of, take down, trash, drop, dispose of, anonymize, anonymise, deleting, erasing, removing, destroying,
    wiping, permanently delete, zap, nuke, bin, dump, burn`,
  deletion: `deletion, erasure, removal, destruction, anonymization`,
  deleted: `deleted, erased, removed, destroyed, wiped, purged, shredded, scrubbed, gone, anonymized, taken off,
    taken down, forgotten, expunged`,
  correct: `correct, fix, update, change, amend, rectify, edit, revise, modify, replace, adjust, sort
    out, straighten out, put right, set right, set straight, add, annotate, clear up, correcting,
    updating, changing, fixing, amending, rectifying, alter`,
  correction:
    'correction, corrections, rectification, amendment, amendments, update, updates, change, changes',
  corrected:
    'corrected, fixed, updated, changed, amended, rectified, sorted out, put right, set right, completed, straightened out, set straight, revised',
  wrong: `wrong, incorrect, inaccurate, misspelled, misspelt, mis spelled, mistaken, outdated, out of date, old,
    not right, not correct, not accurate, not mine, false, wrongly, incorrectly, erroneous, incomplete,
    mixed up, messed up, garbled, previous, former, not up to date, screwed up, no longer valid, no longer
    correct, no longer accurate, not current, out dated, typo, typos, bad, off by`,
  contact: `contact, contacting, call, calling, email, emailing, text, texting, message, messaging, phone,
    phoning, spam, spamming, bother, bothering, send, sending, mail, mailing, solicit, soliciting, harass,
    harassing, market, marketing, bug, bugging, write, writing, ring, ringing, reach, reaching, pester,
    pestering, blow, blowing`,
  use: `use, using, share, sharing, sell, selling, disclose, disclosing, process, processing, store, storing,
    keep, keeping, retain, retaining, hold, holding, track, tracking, collect, collecting, transfer,
    transferring, profile, profiling, record, recording, give, giving, pass, passing, analyze, analyzing,
    publish, publishing, display, displaying, post, posting`,
  list: `list, lists, mailing list, mailing lists, email list, call list, calling list, database, databases,
    newsletter, distribution list, contact list, marketing, system, systems, promotions, subscriber list,
    records, mailings, emails, texts, everything, campaign, campaigns`,
  stranger: `someone, somebody, some guy, stranger, strangers, unknown person, hacker, hackers, unauthorized
    person, unauthorised person, third person, another person, ex, scammer, scammers, thief, thieves,
    intruder, fraudster, an unknown <person2>, anybody, person i do not know`,
  person2: `person, user, party, device, location, ip`,
  otherperson: `someone elses, somebody elses, someone else, somebody else, another person, another persons, another
    customer, another customers, another client, another clients, other people, other peoples, other
    customers, other clients, a stranger, strangers, a different customer, a different customers, a
    different person, a different persons, wrong person, not me, not mine, somebody i do not know, someone
    i do not know, people i do not know, other person, another family, another user, another users, other
    users, a third party, different client, a man, a woman, a lady, total stranger, complete stranger,
    neighbour, neighbours, neighbor, neighbors, another patient, another member`,
  privacypolicy: `privacy policy, privacy policies, privacy notice, privacy statement, data protection policy, data
    policy, personal information policy, personal information protection policy, information protection
    policy, data protection statement, privacy practices, privacy rules, privacy terms, privacy
    procedures, privacy guidelines, confidentiality policy, data handling policy, privacy code, privacy
    and security policy, data retention policy, retention policy, privacy management program`,
  law: `pipa, pipeda, gdpr, ccpa, cpra, personal information protection act, data protection act, privacy act,
    privacy law, privacy laws, foip, atia, ppia`,
  commissioner:
    'commissioner, commissioners, oipc, opc, privacy authority, privacy regulator, ombudsman, authorities, media, lawyer, court',
  consent:
    'consent, permission, authorization, authorisation, approval, knowledge, my knowing, asking, telling, ok, okay, agreement, say so, informing',
  transaction: `order, orders, invoice, invoices, parcel, package, packages, shipment, shipping, delivery, refund,
    receipt, receipts, payment, tracking, warranty, coupon, product, products, item, items, appointment,
    booking, reservation, password, login, portal, website, app, parking, building, gate, wifi, purchase,
    bill, billing, cart, plan, ticket, return, exchange, statement, quote, contract, menu, rug, shoes,
    jacket, printer, laptop, screen, router, courier, driver`,
  stop2: `stop, quit, cease, do not, no longer`,
  system2: `portal, website, app, parking, building, gate, wifi, vpn, server, drive, sharepoint, folder,
    repository, crm, lot, office, calendar, beta, api, dashboard`,
  order2: `order, orders, booking, cart, item, parcel, appointment, reservation`,
  still2: `still, keep, kept, continue, continues, continued, keeps, again, yet, anyway`,
  cookies:
    'cookie, cookies, trackers, tracking pixel, tracking pixels, google analytics, web beacons, tracking technologies, ip address, ip addresses',
  dis: `unhappy, upset, angry, furious, outraged, appalled, disgusted, disappointed, unacceptable,
    disgraceful, shocked, shame, shameful, concerned, violated, dissatisfied, ridiculous, outrageous, fed
    up, livid, illegal, unlawful, unhappy, disturbed, horrified, not okay, not ok, not acceptable,
    disgusting, sick of, tired of, embarrassed, humiliated, not happy, creepy, wtf, how dare, pissed, mad, resent, over the top, lied, lying, liars, intrusive, invasive, betrayed, fuming, offended`,
  misuse: `attach|attached|enclose|enclosed|attaching|enclosing|thank|thanks ..8 copy|information|file|records|
    data, <delete> ..3 <copyof>, posted|published|leaked|stole|stolen|found|intercepted ..6 copy|copies|
    information|file|data, i|we gave|sent|provided|submitted|uploaded you? ..3 copy|my`,
  notOurData: `<copyof> ..5 <transaction> $, for my own? records, <own> <transaction>`,
  notAsked: `where|safe|secure|protected|encrypted ..8 <mine>, <mine> ..5 safe|secure|protected|stored|hosted|kept,
    how long`,
  removing: `<mine> ..4 <removed>, <delete> ..8 <mine>`,
  notPersonal: `correct|fix|change|update|adjust|amend|wrong|incorrect ..6 <transaction>, <own> <transaction>,
    <transaction> <correction>|address, order|delivery|shipment|parcel|package|invoice|billing ..3
    address|amount|number|name|total, credit_card|payment|bank|card_on_file|password|subscription|plan`,
  notWithdrawn: `order|comment|review|post|cart|item|appointment|booking|photo_of_the_product|duplicate_charge|invoice,
    deleted ..3 by mistake|accident, you deleted|lost|erased|removed, please|to restore|recover`,
  notYet: `how ..4 complain|complaint, no complaint|complaints, handle|respond|resolve ..3 complaints, was|is not
    ..2 complaint`,
  notBreach: `your account ..6 has|will be ..2 compromised|suspended|locked|limited|hacked, verify|confirm your ..2
    account|identity|password, data breaches ..4 cost|are|can, protect your ..3 business|company|data|
    customers, our solution|platform|software|report|webinar, in case of, what ..4
    happen|happens, have you ever|had`,
};

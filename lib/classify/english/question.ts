import type { Rule } from '../rule.ts';

/** A privacy matter is asked about, and nothing is asked for. */
export const question: readonly Rule[] = [
  {
    kind: 'question',
    weight: 0.8,
    asked: true,
    says: `<cookies>, where ..8 <data>|servers|server|everything ..8 stored|kept|hosted|located|held|saved|
      processed|go|live|sit|end|reside|stay, where ..4 do|are|is ..3 you|your ..2 store|keep|host|save|
      servers|hold|process ..6, where ..4 servers|data_centre|data_center|data_centres|data_centers,
      <data>|servers ..6 stored|kept|hosted|stay|stays|leave|leaves|sent|held|located|go|goes|transferred|
      processed ..4 canada|outside|abroad|states|us|usa|overseas|europe|alberta|country|cloud|uk|kingdom|
      border, retention period|schedule|time, how long ..8 keep|retain|store|hold|kept|stored|retained|held|retention|save|delete|saved,
      who|which ..6 see|sees|access|look|read|reads|view|reach|handles|handle ..5 <data>|<mythings>|
      everything|that|it|this|what_i, <you> ..2 sell|share|give|disclose|transfer|rent|trade|track|record|
      monitor|encrypt|pass|hand|use|listen|scan|spy|collect|save|keep|store ..6 <data>|<mythings>|
      calls|location|third|customers|everyone|contacts|browsing|phone|cards|conversations|emails|visitors,
      what ..4 <data> ..4 <you> ..3 collect|gather|need|ask|require|take|record|track|store|keep|get|save,
      what ..1 happens|become|becomes ..3 <mythings>|<data>, what|which ..4 <data> ..6 collected|gathered|needed|required|recorded|tracked, is|are ..6 <data>|
      <mythings> ..6 safe|secure|encrypted|protected|shared|sold|anonymous|confidential|private|used|
      stored|kept|transferred|backed|passed, how ..6 protect|secure|safeguard|use|handle|treat|process|
      collect|store|keep|dispose|destroy|protected|secured|handled|stored|safeguarded|used ..6 <data>|
      <mythings>|information|privacy, how ..4 <data>|<mythings> ..4 protected|secured|handled|stored|
      safeguarded|used|kept|treated|collected|processed, why ..4 <you> ..3 need|want|ask|asking|require|
      collect|requesting|keep|store ..6 <mythings>|<attr>|<data>, do|must|should|am i ..4 have|required|
      need|obliged|must|forced ..2 to? ..2 give|provide|share|tell|disclose|consent|accept ..6, who ..6
      privacy officer, who ..6 data protection officer, who ..6 responsible|charge ..3 privacy|data|
      information, who ..4 contact ..4 privacy, privacy ..6 officer, are|is ..4 you|your|firm|company|
      plutomicro|pluto ..6 compliant|comply|subject|certified|audited|registered ..8 <law>|privacy|law|
      soc, which|what ..3 law|laws ..4 apply|follow|govern|covers, does ..3 <law> ..4, what ..6 mean|
      means|meant|meaning ..8, what|does|how ..3 your ..2 <privacypolicy> ..4 say|says|cover|apply|mean,
      use ..4 <data>|<mythings> ..6 ai|train|training|model|machine|chatgpt|advertising|ads|profiling|
      marketing, opt ..2 in, who ..5 service_providers|subprocessors|processors|third_parties|suppliers,
      cameras|camera|cctv|recorded|recording|recordings|surveillance|facial_recognition, ai|chatgpt|
      chatbot ..6 <data>|emails|calls|information|<mythings>|personal, do i ..4 consent, implied consent`,
    unless: `<you> ..1 collect|need|want ..4 pay|payment|parcel|order, where is my, how long ..6 warranty|
      delivery|shipping|take|order|refund|battery, <cookies> ..3 recipe|chocolate|oatmeal|dozen|bake, in store|stock, stores near, what ..4 mean ..6 <transaction>, recorded ..2 webinar, security camera
      ..4 price|install|sell, return|refund|shipping|insurance|warranty policy, how ..3 track ..2 my,
      chocolate|oatmeal|bake|baking|recipe|gluten|tray, what ..2 time, <you> ..1 send|give me, send|give ..2 <privacypolicy>, opening|hours, bring`,
  },
  {
    kind: 'question',
    weight: 0.7,
    says: `question|questions|clarification|clarify|wondering|curious|confused|enquiry|inquiry|query|concern
      ..10 privacy|personal_information|personal_data|cookies|consent|confidentiality|data_protection|
      <mine>, explain|clarify|understand|wondering|wonder|know|curious|explains|tell_me|confirm|ask ..3
      how|where|what|why|whether|if|who ..8 <data>|<mythings>|privacy|cookies|personal, know|confirm|
      tell_me|wondering|wonder|curious how long ..6 keep|store|retain|kept|stored|retained, know|confirm|
      tell_me|wondering|wonder|curious|ask|clarify where|whether|if|who|how ..8 stored|kept|shared|sold|
      collect|encrypted|hosted|cookies|sell|share|tracked|track|record, section|paragraph|part|sentence
      ..8 <privacypolicy>, <privacypolicy> ..4 says|mentions|states|talks|refers, not ..3 clear|
      understand|sure ..10 privacy|data|information|consent|<privacypolicy>, who is ..4 privacy officer, explain|understand|wondering|wonder|know|curious|clarify|tell_me ..5 what|where|how|who|why|whether ..2 you|your ..4 store|collect|keep|save|record|share|track|gather|see, service providers ..10 who|what|which, reading|read ..8 service providers`,
    unless: `<give> ..3 <copyof>, questionnaire, bring, if|should you have any? ..3 questions, if you have`,
  },
  {
    kind: 'question',
    weight: 0.5,
    asked: true,
    says: `privacy|personal_information|personal_data|my_data|customer_data|consent|pipa|pipeda|gdpr|
      confidential|confidentiality`,
    unless: `our, screen|filter|film|fence|curtain|curtains|glass`,
  },
  {
    kind: 'question',
    weight: 0.6,
    asked: true,
    says: `where|how did|have|do you ..3 get|got|find|found|obtain|obtained ..3 my, where ..4 get|got my ..2
      <attr>, how come|why ..4 <hold> my, what|why|how ..4 use|need|keep|do it|that|this|them ..1 for|with?, who are they, what ..2 they see`,
  },
  {
    kind: 'question',
    weight: 0.65,
    says: `complete|fill|answer|return ..6 questionnaire|assessment|survey ..16 privacy|personal|data|information,
      privacy|data|vendor|supplier|security questionnaire|assessment`,
  },
  {
    kind: 'question',
    weight: 0.5,
    onlySubject: true,
    says: `privacy question|questions|inquiry|query|concern, question|questions|query|inquiry ..6 privacy|data|
      information|cookies, <cookies>`,
  },
];
